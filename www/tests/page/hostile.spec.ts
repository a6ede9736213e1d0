/** A document cannot do anything to the page, whatever it says, and however long it is. */

import { expect, sample, test } from "./support.ts";

const EVIL = [
  `<script>window.evil = 1</script>`, `<img src=x onerror="window.evil = 2">`, `<svg onload="window.evil = 3">`,
  `"><iframe srcdoc="<script>parent.evil = 4</script>">`, `javascript:window.evil=5`, `</style><script>window.evil = 6</script>`,
];

/** A report that says evil things wherever a document says anything. */
function hostile(): string {
  const [script, image, svg, frame, address, style] = EVIL;
  return `${script}
A/C.1/75/L.4${image}
General Assembly
Distr.: ${svg}
Seventy-fifth session ${frame}

75/1. ${script} ${image}

The General Assembly${image},

Recalling its resolution 74/28 of 12 December 2019 ${script} and [74/29](${address}) and [74/30](https://undocs.org/"onmouseover="window.evil=7),

Noting ${style} with concern1${frame},

1. Decides ${svg} to remain seized;

(a) ${image}

The draft was adopted by a recorded vote of 2 to 1, with 1 abstention, as follows:

In favour:
Andorra, ${image}.

Against:
${script}.

Abstaining:
${svg}.

_______________
1 ${script}${image}
`;
}

test("what a document says is only ever words", async ({ undocs }) => {
  const { page } = undocs;
  const requests: string[] = [];
  await undocs.open();
  page.on("request", (request) => requests.push(request.url()));
  await undocs.paste(hostile());
  for (const view of ["document", "outline", "citations", "votes", "notes", "json", "akn"]) {
    const panel = await undocs.show(view);
    await expect(panel).toBeVisible();
    expect(await panel.evaluate((element) => element.querySelectorAll("script, img, iframe, svg [onload], [onerror], [onload], [onmouseover], [style]").length), view).toBe(0);
    for (const href of await panel.locator("a").evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))) {
      expect(href).toMatch(/^https?:/);
    }
  }
  await undocs.show("document");
  // The parser takes tags for markup and drops them; what stood between them stays, as words.
  await expect(page.locator("#view-document")).toContainText("window.evil = 1");
  expect(await page.evaluate(() => "evil" in window)).toBe(false);
  expect(requests, "and loads nothing").toEqual([]);
});

test("the page that is downloaded runs nothing either", async ({ undocs, browser }) => {
  await undocs.open();
  await undocs.paste(hostile());
  const { content } = await undocs.download("html");
  const other = await browser.newPage();
  await other.setContent(content);
  expect(await other.evaluate(() => "evil" in window)).toBe(false);
  expect(await other.locator("script, img, iframe, [onerror], [onload], [onmouseover]").count()).toBe(0);
  await expect(other.locator("body")).toContainText("window.evil = 1");
  await other.close();
});

test("the policy allows nothing unsafe but WebAssembly", async ({ undocs }) => {
  await undocs.open();
  const policy = (await undocs.page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content"))!;
  expect(policy.match(/'[\w-]*unsafe[\w-]*'/g)).toEqual(["'wasm-unsafe-eval'"]);
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/https?:|\*/);
  const refused = await undocs.page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.inline = true";
    document.head.append(script);
    return !("inline" in window);
  });
  expect(refused, "and is in force").toBe(true);
  undocs.errors.length = 0;
});

test.describe("a text of two megabytes", () => {
  // Whatever else the machine does counts into a task; of three times, one must do.
  test.describe.configure({ retries: 2 });

  test("keeps the page responsive", async ({ undocs }) => {
    const { page } = undocs;
    const report = `${sample("en/report")}\n\f\n${sample("fr/report")}\n\f\n`;
    await undocs.open();
    await page.evaluate(({ report, times }) => {
      const held = window as unknown as { text: string; tasks: number[] };
      held.text = report.repeat(times);
      held.tasks = [];
    }, { report, times: Math.ceil(2_000_000 / Buffer.byteLength(report)) });
    await undocs.text.focus();
    await page.keyboard.press("ControlOrMeta+a");
    await page.waitForTimeout(500);
    await page.evaluate(() => {
      const held = window as unknown as { text: string; tasks: number[] };
      new PerformanceObserver((list) => held.tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ entryTypes: ["longtask"] });
      const data = new DataTransfer();
      data.setData("text/plain", held.text);
      const host = document.querySelector("#editor")!.shadowRoot!.querySelector(".cm-content")!;
      setTimeout(() => host.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })));
    });
    await expect(page.locator("#figures")).toContainText("2.0", { timeout: 30_000 });
    for (const view of ["document", "outline", "citations", "votes", "notes", "json"]) {
      await undocs.show(view);
      await page.waitForTimeout(300);
    }
    await undocs.text.focus();
    await page.keyboard.type("typed");
    await undocs.settled();
    await page.waitForTimeout(300);
    const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
    expect(tasks.filter((ms) => ms > 100), `all long tasks: ${tasks.map(Math.round).join(", ")} ms`).toEqual([]);
    expect(await page.locator("#view-json .cm-content").count()).toBe(1);
  });
});
