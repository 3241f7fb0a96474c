// What helps while reading an article: copied links, ticked steps, the section being read, and the question below it.
import './article-feedback.ts';
import './copy-link.ts';
import './step-list.ts';
import './toc-marker.ts';
