// What helps while reading an article: copied links, ticked steps, the section being read.
import './copy-link.ts';
import './step-list.ts';
import './toc-marker.ts';
