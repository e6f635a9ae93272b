export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Matches while the system's own setting asks for the dark theme. */
export const systemTheme = matchMedia('(prefers-color-scheme: dark)');

/** Fires `change` when the theme of the page has changed. */
export const themeChanges = new EventTarget();

export function preferredTheme(): Theme {
  return systemTheme.matches ? 'dark' : 'light';
}

export function setTheme(theme: Theme): void {
  const root = document.documentElement;
  if (root.dataset.theme === theme) return;
  root.dataset.theme = theme;
  themeChanges.dispatchEvent(new Event('change'));
}
