/** A vote as a bar: in favour, against, abstaining. */

import { scaleLinear } from "d3-scale";
import { s } from "../dom.ts";
import { CHOICES, type Choice, type List } from "../model/votes.ts";

export const NAMES: Record<List, string> = { in_favour: "In favour", against: "Against", abstaining: "Abstaining", absent: "Absent", not_participating: "Not participating" };

const WIDTH = 1000;

export function tallyBar(tally: Record<Choice, number>): SVGSVGElement {
  const cast = CHOICES.reduce((sum, choice) => sum + tally[choice], 0);
  const x = scaleLinear([0, Math.max(cast, 1)], [0, WIDTH]);
  const label = CHOICES.map((choice) => `${NAMES[choice]}: ${tally[choice]}`).join(", ");
  const bar = s("svg", { class: "tally-bar", viewBox: `0 0 ${WIDTH} 10`, preserveAspectRatio: "none", role: "img", "aria-label": label });
  let before = 0;
  for (const choice of CHOICES) {
    if (tally[choice]) bar.append(s("rect", { class: `vote-${choice}`, x: x(before), y: 0, width: Math.max(0, x(tally[choice]) - 3), height: 10 }));
    before += tally[choice];
  }
  return bar;
}
