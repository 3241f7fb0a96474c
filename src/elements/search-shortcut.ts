// Ctrl+K (⌘K) moves to the search field. No single-key shortcut, so that dictation and screen readers are not disturbed (WCAG 2.1.4).

document.addEventListener('keydown', (event) => {
  if (event.isComposing || event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  const field = document.querySelector<HTMLInputElement>('input[type="search"]');
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
});
