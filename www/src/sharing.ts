/** The dialog that gives the link. */

import { byId } from "./dom.ts";
import { pack, type Shared } from "./share.ts";

/** What mail programs and chats let through, more or less. */
const LONG = 30_000;

export function sharing(what: () => Shared): void {
  const dialog = byId<HTMLDialogElement>("sharing");
  const link = byId<HTMLInputElement>("link");
  const size = byId("link-size");
  byId("share").addEventListener("click", async () => {
    link.value = `${location.href.split("#")[0]}#${await pack(what())}`;
    const length = link.value.length.toLocaleString("en");
    size.textContent = link.value.length > LONG ? `${length} characters: many programs will cut a link this long. Send the file instead.` : `${length} characters.`;
    dialog.showModal();
    link.select();
  });
  byId("link-copy").addEventListener("click", async () => {
    await navigator.clipboard.writeText(link.value);
    size.textContent = "Copied.";
  });
}
