/** The workers: what reads, and what makes the rest. No address but the page’s own is run as a script. */

import tools from "./reading/tools.ts?worker&url";
import worker from "./reading/worker.ts?worker&url";
import type { Port } from "./reading/helper.ts";

/** What browsers that know trusted types ask of each address that is run: the policy in `index.html` names this one. */
interface Policy {
  createScriptURL(url: string): string;
}

interface Trusting {
  trustedTypes?: { createPolicy(name: string, rules: Policy): Policy };
}

const policy = (globalThis as Trusting).trustedTypes?.createPolicy("undocs", {
  createScriptURL(url) {
    const address = new URL(url, document.baseURI).href;
    if (!address.startsWith(new URL(".", document.baseURI).href)) throw new TypeError(`${address} is none of the page’s`);
    return address;
  },
});

/** An address of the page’s own, as a script. */
export function own(url: string): string {
  return policy?.createScriptURL(url) ?? url;
}

function open(url: string): Port {
  return new Worker(own(url), { type: "module" });
}

export const workers = { worker: () => open(worker), tools: () => open(tools) };
