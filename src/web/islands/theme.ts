/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// Runs before the page is drawn, so that a chosen theme does not flash. Nothing chosen: the system decides.
export {};

try {
  const chosen = localStorage.getItem("theme");
  if (chosen === "dark" || chosen === "light") document.documentElement.dataset.theme = chosen;
} catch {
  // Storage may be forbidden; then the system's theme stands.
}
