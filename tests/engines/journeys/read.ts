import { deepEqual, ok } from "node:assert/strict";
import { type Journey, open } from "./journey.ts";

/** Runs in the page: what a reader sees of formulas and diagrams. */
const seen = async () => {
  await document.fonts.ready;
  const faces = [...document.fonts].filter(({ status }) => status === "loaded").map(({ family }) => family);
  const formulas = [...document.querySelectorAll(".katex")].filter((formula) => formula.checkVisibility());
  const boxes = formulas.map((formula) => formula.querySelector(".katex-html")?.getBoundingClientRect());
  const shapes = [...document.querySelectorAll("article figure svg :is(rect, path, polygon, circle)")];
  return {
    heading: document.querySelector("h1")?.getBoundingClientRect().height ?? 0,
    faces: [...new Set(faces.map((family) => family.replaceAll('"', "")))],
    formulas: formulas.length,
    flat: boxes.filter((box) => !box || box.width < 2 || box.height < 4).length,
    // The rule of a fraction is a border: without its sheet it has no height.
    bars: [...document.querySelectorAll(".frac-line")].map((bar) =>
      parseFloat(getComputedStyle(bar).borderBottomWidth),
    ),
    mathml: document.querySelectorAll(".katex math").length,
    shapes: shapes.length,
    // Without their style sheet all shapes of a diagram are filled with black.
    black: shapes.filter((shape) => {
      const { fill, stroke } = getComputedStyle(shape);
      return fill === "rgb(0, 0, 0)" && stroke === "none";
    }).length,
  };
};

export const read: Journey = {
  title: "a chapter is read: text, formulas and diagrams are drawn, in faces of the book",
  go: async (visit) => {
    await open(visit, "architectures/attention/");
    const { heading, faces, formulas, flat, bars, mathml, shapes, black } = await visit.engine.evaluate(seen);
    ok(heading > 20, `a heading ${heading} px high`);
    for (const face of ["Groundwork Serif", "KaTeX_Main", "KaTeX_Math"])
      ok(
        faces.some((family) => family.includes(face)),
        `no face ${face} among ${faces.join(", ")}`,
      );
    ok(formulas > 50, `${formulas} formulas`);
    ok(mathml >= formulas, `${mathml} formulas in MathML of ${formulas}`);
    deepEqual(flat, 0, `${flat} formulas without extent`);
    ok(bars.length > 0 && bars.every((width) => width > 0), `rules of fractions: ${bars.join(", ")} px`);
    ok(shapes > 10, `${shapes} shapes of diagrams`);
    deepEqual(black, 0, `${black} black shapes`);
  },
};
