/** What the tests of the page share: the page itself, with what a person does to it. */

import { test as base, expect, type Locator, type Page } from "@playwright/test";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

export { expect };

const root = new URL("../../..", import.meta.url).pathname;

/** The real documents, where `UNDOCS_SHARED` says they are. */
const seedFolder = process.env["UNDOCS_SHARED"] && join(process.env["UNDOCS_SHARED"], "seeds");
export const SEEDS = seedFolder ? readdirSync(seedFolder).filter((name) => name.endsWith(".txt")).map((name) => join(seedFolder, name)) : [];

/** The command line, built beside this. */
export const UNDOCS = process.env["UNDOCS"];

/** A sample by its name, `en/report`. */
export function sample(name: string): string {
  const paths = [`${root}/samples/${name}.txt`, `${root}/tests/fixtures/${name}.txt`];
  const path = paths.find((each) => existsSync(each));
  if (!path) throw new Error(`there is no sample ${name}`);
  return readFileSync(path, "utf8");
}

export class Undocs {
  readonly text: Locator;
  readonly understood: Locator;
  readonly errors: string[] = [];

  constructor(readonly page: Page) {
    this.text = page.locator("#editor .cm-content");
    this.understood = page.locator("#understood");
    page.on("pageerror", (error) => this.errors.push(String(error)));
    page.on("console", (message) => message.type() === "error" && this.errors.push(message.text()));
  }

  async open(fragment = ""): Promise<void> {
    await this.page.goto(`./${fragment}`);
    await this.settled();
  }

  /** Waits until what is shown is that of the last text. */
  async settled(): Promise<void> {
    await expect(this.understood).toHaveAttribute("aria-busy", "false", { timeout: 30_000 });
  }

  async choose(name: string): Promise<void> {
    await this.page.locator("#sample").selectOption(name);
    await this.settled();
  }

  async show(view: string): Promise<Locator> {
    await this.page.locator(`#tab-${view}`).click();
    await this.settled();
    return this.page.locator(`#view-${view}`);
  }

  /** Puts a text in the place of the one that is there, as the clipboard would. */
  async paste(text: string): Promise<void> {
    await this.text.focus();
    await this.page.keyboard.press("ControlOrMeta+a");
    await this.text.evaluate((element, words) => {
      const data = new DataTransfer();
      data.setData("text/plain", words);
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    }, text);
    await this.settled();
  }

  /** What “Download” gives, and under which name. */
  async download(form: string): Promise<{ name: string; content: string }> {
    await this.page.locator("#form").selectOption(form);
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.page.locator("#download").click()]);
    return { name: download.suggestedFilename(), content: readFileSync(await download.path(), "utf8") };
  }

  /** The words that are lit in the text. */
  lit(): Locator {
    return this.page.locator("#editor .cm-lit");
  }
}

export const test = base.extend<{ undocs: Undocs }>({
  undocs: async ({ page }, use) => {
    const undocs = new Undocs(page);
    await use(undocs);
    expect(undocs.errors, "nothing went wrong in the browser, and the policy refused nothing").toEqual([]);
  },
});
