// The two elements that nearly every page with hours needs, as one file, since one request is quicker than two.
import './channel-now.ts';
import './channel-order.ts';
