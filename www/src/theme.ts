/** Light, dark, or as the system has it. */

type Theme = "system" | "light" | "dark";
const NEXT: Record<Theme, Theme> = { system: "light", light: "dark", dark: "system" };
const NAME: Record<Theme, string> = { system: "Auto", light: "Light", dark: "Dark" };

/** Makes the button go round the three, and remembers the choice on this machine. */
export function themes(button: HTMLButtonElement): void {
  let theme = remembered();
  const show = () => {
    if (theme === "system") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = theme;
    button.textContent = NAME[theme];
    button.setAttribute("aria-label", `Colours: ${NAME[theme]}. Change to ${NAME[NEXT[theme]]}`);
  };
  button.addEventListener("click", () => {
    theme = NEXT[theme];
    try {
      localStorage.setItem("theme", theme);
    } catch {
      // A browser that keeps nothing keeps no theme either.
    }
    show();
  });
  show();
}

function remembered(): Theme {
  try {
    const theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") return theme;
  } catch {
    // As above.
  }
  return "system";
}
