/** Puts a text on the clipboard; says whether the browser let us. Pages without TLS have no clipboard of their own but may copy. */
export async function copyText(text: string): Promise<boolean> {
  if (!navigator.clipboard) return copyOnCommand(text);
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyOnCommand(text);
  }
}

function copyOnCommand(text: string): boolean {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', fill, { capture: true, once: true });
  const copied = document.execCommand('copy');
  document.removeEventListener('copy', fill, { capture: true });
  return copied;
}
