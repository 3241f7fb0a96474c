/** The part of a component's markup that carries `data-part="name"`; throws with the name when the page lacks it. */
export function part<T extends Element>(root: ParentNode, name: string, type: new () => T): T {
  const found = root.querySelector(`[data-part="${name}"]`);
  if (!(found instanceof type)) throw new Error(`data-part="${name}" is missing or is no ${type.name}`);
  return found;
}

/** Shows the one child of `root` whose attribute has the value, and hides the others; `undefined` hides all. */
export function showOnly(root: ParentNode, attribute: string, value: string | undefined): void {
  for (const each of root.querySelectorAll<HTMLElement>(`[${attribute}]`)) each.hidden = each.getAttribute(attribute) !== value;
}
