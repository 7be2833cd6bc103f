/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** A button that turns the page dark or light, and remembers it. Without script there is none: the system decides. */
export class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "theme";
    const root = document.documentElement;
    const isDark = () =>
      root.dataset.theme === undefined
        ? matchMedia("(prefers-color-scheme: dark)").matches
        : root.dataset.theme === "dark";
    const label = () => {
      button.textContent = (isDark() ? this.dataset.light : this.dataset.dark) ?? "";
    };
    button.addEventListener("click", () => {
      const next = isDark() ? "light" : "dark";
      root.dataset.theme = next;
      try {
        localStorage.setItem("theme", next);
      } catch {
        // Not remembered; the page has turned all the same.
      }
      label();
    });
    label();
    this.replaceChildren(button);
  }
}
