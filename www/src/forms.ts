/** Copying and downloading what was read, in every form. */

import { byId, h } from "./dom.ts";
import { FORMS, download } from "./files.ts";
import type { Form, ViewName } from "./reading/messages.ts";
import type { Reader } from "./reading/reader.ts";

export function forms(reader: Reader, view: () => ViewName, name: () => string, say: (words: string) => void): void {
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
  // The form that goes with the view is offered first, until another is chosen.
  const matching: Partial<Record<ViewName, Form>> = { document: "text", citations: "citations", votes: "votes", json: "json", akn: "akn" };
  byId("tabs").addEventListener("click", () => (choice.value = matching[view()] ?? choice.value));
}
