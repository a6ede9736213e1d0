/** A document cannot do anything to the page, whatever it says. */

import { expect, test } from "./support.ts";

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
  // But the page's own: a font that was not needed yet, the tools that begin anew with another text.
  expect(requests.filter((url) => !/\/assets\/([\w-]+\.woff2|tools[\w-]*\.(js|wasm))$/.test(url)), "and loads nothing").toEqual([]);
});

test("another text, with what it says of itself, is only words too", async ({ undocs }) => {
  const { page } = undocs;
  await undocs.open();
  await undocs.paste(hostile());
  await page.locator("#compare").click();
  await page.locator("#compare-text").fill(hostile().replaceAll("Decides", "Requests").replaceAll("75/1", "75/2"));
  const panel = page.locator("#view-compare");
  await expect(panel.locator(".pair").first()).toBeAttached();
  expect(await panel.evaluate((element) => element.querySelectorAll("script, img, iframe, [onerror], [onload], [onmouseover], [style]").length)).toBe(0);
  expect(await page.evaluate(() => (window as unknown as { evil?: number }).evil)).toBeUndefined();
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
    let words = false;
    try {
      script.textContent = "window.inline = true";
      words = true;
    } catch {
      // No words become a script; an empty one may stand anywhere.
    }
    document.head.append(script);
    return { words, inline: "inline" in window };
  });
  expect(refused, "and is in force").toEqual({ words: false, inline: false });
  const address = await undocs.page.evaluate(() => {
    try {
      new Worker("https://undocs.example/worker.js");
      return "taken";
    } catch {
      return "refused";
    }
  });
  expect(address, "nor is another address run").toBe("refused");
  undocs.errors.length = 0;
});
