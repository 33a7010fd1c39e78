// The user's setting, as this browser last heard of it.
try {
  const theme = localStorage.getItem('parvis-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be refused; the system's choice then holds.
}
