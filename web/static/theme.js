// Light or dark is remembered by the browser, not by the account: it belongs to the room one sits in.
try {
  const theme = localStorage.getItem('parvis-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be refused; the system's choice then holds.
}
