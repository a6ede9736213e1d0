/** Copying and downloading what was read, in every form. */

import { byId, h } from "./dom.ts";
import { FORMS, download } from "./files.ts";
import type { Form, ViewName } from "./reading/messages.ts";
import type { Reader } from "./reading/reader.ts";

/** The form that goes with a view. */
const MATCHING: Record<ViewName, Form> = { document: "text", outline: "text", citations: "citations", votes: "votes", notes: "text", compare: "text", json: "json", akn: "akn" };

/** Wires the controls up; what it gives offers the form that goes with a view, until somebody has chosen another. */
export function forms(reader: Reader, name: () => string, say: (words: string) => void): (view: ViewName) => void {
  const choice = byId<HTMLSelectElement>("form");
  choice.append(...Object.entries(FORMS).map(([form, { name: words }]) => h("option", { value: form }, words)));
  const chosen = () => choice.value as Form;

  const doing = async (what: (content: string) => Promise<void> | void, done: string) => {
    const form = chosen();
    try {
      await what(await reader.form(form));
      say(`${FORMS[form].name} ${done}.`);
    } catch (error) {
      say(`${FORMS[form].name} not ${done}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  byId("copy").addEventListener("click", () => void doing((content) => navigator.clipboard.writeText(content), "copied"));
  byId("download").addEventListener("click", () => void doing((content) => download(content, chosen(), name()), "downloaded"));
  let own = false;
  choice.addEventListener("change", () => (own = true));
  return (view) => {
    if (!own) choice.value = MATCHING[view];
  };
}
