// What writers can use by name in MDX, without importing anything.
import ProseLink from '../links/ProseLink.astro';
import Callout from './Callout.astro';
import Case from './Case.astro';
import Channel from './Channel.astro';
import Compare from './Compare.astro';
import Decide from './Decide.astro';
import Diagram from './Diagram.astro';
import Fact from './Fact.astro';
import Heading from './Heading.astro';
import Steps from './Steps.astro';
import Term from './Term.astro';

/** Components handed to every article; `a` and `h2` replace plain links and headings. */
export const proseComponents = { Callout, Case, Channel, Compare, Decide, Diagram, Fact, Steps, Term, a: ProseLink, h2: Heading };
