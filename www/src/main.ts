/** Joins the parts: the text on the left, what was understood on the right, and the light between them. */

import "./style/page.css";
import { byId, h } from "./dom.ts";
import { Editor } from "./editor/editor.ts";
import type { Range } from "./editor/marks.ts";
import { takeFiles } from "./files.ts";
import { forms } from "./forms.ts";
import { LANGUAGES } from "./model/words.ts";
import { workOffline } from "./offline.ts";
import { workers } from "./workers.ts";
import type { Language, Rows, ViewName } from "./reading/messages.ts";
import { LIMIT } from "./reading/helper.ts";
import { Reader, type Read } from "./reading/reader.ts";
import { SAMPLES, first, type Sample } from "./samples.ts";
import { unpack } from "./share.ts";
import { sharing } from "./sharing.ts";
import { figures, summaryLine } from "./status.ts";
import { Tabs, type Tab } from "./tabs.ts";
import { themes } from "./theme.ts";
import { emptyNotice } from "./views/notice.ts";
import { Explanations } from "./explanations.ts";
import { CitationsView } from "./views/citations.ts";
import { CodeView } from "./views/code.ts";
import { CompareView } from "./views/compare.ts";
import { DocumentView } from "./views/document.ts";
import { emptiness, type Found } from "./views/empty.ts";
import { NotesView } from "./views/notes.ts";
import { OutlineView } from "./views/outline.ts";
import type { Host, View } from "./views/view.ts";
import { VotesView } from "./views/votes.ts";

/** Where the text is a tab among the views. The same width stands in `page.css`. */
const narrow = matchMedia("(max-width: 52rem)");
/** A pause in typing after which is read; a longer one for a text that takes longer. */
const PAUSE = 60;

let view: ViewName = "document";
let last: Read | undefined;
let found: Found | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let lit: string | undefined;
/** A jump has lit its place: that the pointer is elsewhere now does not put it out. */
let held = false;

const panes = document.querySelector<HTMLElement>(".panes")!;
const sample = byId<HTMLSelectElement>("sample");
const language = byId<HTMLSelectElement>("language");
const said = byId("said");

const host: Host = {
  light(range: Range | undefined, scroll = false) {
    const key = range && `${range.from} ${range.to}`;
    if ((key === lit && !scroll) || (held && !range)) return;
    [lit, held] = [key, false];
    editor.light(range, scroll);
    views[view].light(range?.from, false);
  },
  jump(range: Range) {
    if (narrow.matches) choose("text");
    [lit, held] = [`${range.from} ${range.to}`, true];
    editor.jump(range);
  },
  edit: (range: Range, text: string) => editor.edit(range, text),
  show: (name: string) => choose(name as ViewName),
};

const editor = new Editor(byId("editor"), {
  changed: () => readSoon(),
  at(position, by) {
    if (held && position === undefined) return;
    [lit, held] = [undefined, false];
    editor.light(views[view].light(position, by === "caret"));
  },
  across(position) {
    if (narrow.matches) choose(view);
    views[view].light(position, true);
    views[view].focus();
  },
});

const views: { [V in ViewName]: View<Rows[V]> } = {
  document: new DocumentView("copy", host),
  outline: new OutlineView(host),
  citations: new CitationsView(host),
  votes: new VotesView("votes", host),
  notes: new NotesView("notes", host),
  json: new CodeView("json", host),
  akn: new CodeView("akn", host),
  compare: new CompareView(host, (against) => {
    reader.against(against);
    if (view === "compare") choose("compare");
  }),
};
const comparing = views.compare as CompareView;

const tabs = new Tabs(choose);
for (const name of Object.keys(views) as ViewName[]) tabs.panel(name).append(views[name].element);

const reader = new Reader(workers, {
  ready: (version) => (document.documentElement.dataset["version"] = version),
  read(read) {
    [last, found] = [read, undefined];
    const { counts } = read.summary;
    comparing.offer(read.summary.inside);
    editor.grey(read.furniture);
    editor.direct(read.summary.language);
    byId("summary").replaceChildren(...summaryLine(read.summary));
    byId("figures").textContent = figures(read, document.documentElement.dataset["version"]);
    tabs.count("citations", counts.citations);
    tabs.count("votes", counts.votes);
    explain();
  },
  found(told) {
    found = told;
    tabs.count("citations", told.citations);
    tabs.count("notes", told.notes);
    explain();
  },
  explained: (symbol, explanation) => explanations.explained(symbol, explanation),
  rows(name, rows, begins, ends) {
    (views[name] as View<unknown>).rows(rows, begins, ends);
    if (ends && timer === undefined) busy(false);
  },
  failed(message) {
    said.textContent = `It could not be read: ${message}`;
  },
  stopped(what, why) {
    said.textContent = why === "text"
      ? `${what} had not ended, and was stopped for this text.`
      : `${what} took longer than ${LIMIT / 1000} seconds and was stopped. A shorter text, or another, may do.`;
    if (why === "limit" && timer === undefined) busy(false);
  },
}, view);

const explanations = new Explanations(byId("explanation"), (symbol) => reader.explain(symbol));
explanations.watch(byId("views"));

function read(): void {
  clearTimeout(timer);
  timer = undefined;
  busy(true);
  reader.read(editor.text, (language.value || undefined) as Language | undefined);
}

function readSoon(): void {
  clearTimeout(timer);
  busy(true);
  timer = setTimeout(read, Math.max(PAUSE, (last?.ms ?? 0) * 2));
}

/** Says to who cannot see it that what is shown is about to change. */
function busy(is: boolean): void {
  byId("understood").setAttribute("aria-busy", String(is));
}

function choose(tab: Tab): void {
  panes.dataset["pane"] = tab === "text" ? "text" : "view";
  tabs.show(tab);
  if (tab === "text") return;
  view = tab;
  explain();
  offer(view);
  busy(true);
  reader.show(view);
}

/** Says why a view is empty, in its place. */
function explain(): void {
  const empty = last && emptiness(view, last.summary, last.bytes, found);
  const panel = tabs.panel(view);
  panel.querySelector(":scope > .empty")?.remove();
  views[view].element.hidden = empty !== undefined;
  if (empty) panel.prepend(emptyNotice(empty, (name) => void take(SAMPLES.find((each) => each.name === name))));
}

async function take(chosen: Sample | undefined): Promise<void> {
  if (!chosen) return;
  busy(true);
  sample.value = chosen.name;
  language.value = "";
  editor.text = await chosen.load();
}

async function begin(): Promise<void> {
  try {
    const shared = await unpack(location.hash);
    if (shared) {
      sample.value = "";
      language.value = shared.language ?? "";
      if (shared.view && shared.view in views) choose(shared.view as ViewName);
      editor.text = shared.text;
      return;
    }
  } catch {
    said.textContent = "The link is damaged: its text cannot be unpacked. Here is a sample instead.";
  }
  await take(first(navigator.languages));
}

sample.append(h("option", { value: "" }, "–"), ...Object.entries(LANGUAGES).map(([code, name]) =>
  h("optgroup", { label: name }, ...SAMPLES.filter((each) => each.language === code).map((each) => h("option", { value: each.name }, each.title)))));
language.append(h("option", { value: "" }, "Found by itself"), ...Object.entries(LANGUAGES).map(([code, name]) => h("option", { value: code }, name)));
sample.addEventListener("change", () => void take(SAMPLES.find(({ name }) => name === sample.value)));
language.addEventListener("change", read);
byId("compare").addEventListener("click", () => {
  choose("compare");
  comparing.ask();
});
byId("keys").addEventListener("click", () => byId<HTMLDialogElement>("keyboard").showModal());
for (const button of document.querySelectorAll("[data-close]")) button.addEventListener("click", () => button.closest("dialog")?.close());
addEventListener("hashchange", () => void begin());

themes(byId<HTMLButtonElement>("theme"));
takeFiles((text, name) => {
  sample.value = "";
  editor.text = text;
  said.textContent = `Opened ${name}.`;
}, (message) => (said.textContent = message));
const offer = forms(reader, () => last?.summary.symbol ?? last?.summary.title ?? "document", (words) => (said.textContent = words));
sharing(() => ({ text: editor.text, language: language.value || undefined, view }));
tabs.show(view);
void begin();
workOffline();
