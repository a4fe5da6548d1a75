import { dotted, drawPaths, joined, narrow, noiseAfter, type Path, trail, type View, wide } from "./cover-drawing.ts";

/** How long the flow takes from noise to data when it plays, in milliseconds, and in how many jumps with reduced motion. */
const duration = 7000;
const jumps = 8;

/** Wires the cover's figure: the noise level moves the points along their paths, Play runs it down, a new seed draws new points. */
const wireCover = (figure: HTMLElement): void => {
  const range = figure.querySelector<HTMLInputElement>("input[data-cover=level]");
  const play = figure.querySelector<HTMLButtonElement>("[data-cover=play]");
  const says = figure.querySelector("[data-cover=says]");
  const seedShown = figure.querySelector("[data-cover=seed]");
  if (!range || !play || !says || !seedShown) return;
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  // The style sheet shows one of two drawings, by how many of the reader's letters fit beside each other.
  const inUse = (): View => (figure.querySelector("[data-view=wide]")?.checkVisibility() ? wide : narrow);
  let seed = Number(figure.dataset["seed"]);
  let paths: Path[] = [];
  let coming = drawPaths(seed, 0);
  let view: View | undefined;
  let frame = 0;
  let started: number | undefined;

  /** Takes paths as they are computed, as long as there is time. */
  const take = (time: () => boolean): void => {
    const now = inUse();
    if (view !== now) {
      view = now;
      paths = [];
      coming = drawPaths(seed, now.points);
    }
    while (time()) {
      const { value } = coming.next();
      if (!value) return;
      paths.push(value);
    }
  };
  /** Computes the paths in idle moments, so that the first movement need not wait for them. */
  const prepare = (deadline: IdleDeadline): void => {
    take(() => deadline.timeRemaining() > 2);
    if (paths.length < (view?.points ?? 0)) requestIdleCallback(prepare);
  };
  const draw = (): void => {
    take(() => true);
    const now = view;
    const svg = figure.querySelector(`[data-view=${now === narrow ? "narrow" : "wide"}]`);
    if (!svg || !now) return;
    const share = 1 - range.valueAsNumber;
    const trails = paths.map((path) => trail(now, path, share));
    svg.querySelectorAll(".cover-hairs path").forEach((hair, index) => {
      hair.setAttribute("class", `s${paths[index]?.stroke ?? 0}`);
      hair.setAttribute("d", joined(trails[index] ?? []));
    });
    svg.querySelector(".cover-starts")?.setAttribute("d", dotted(trails.map((points) => points[0])));
    svg.querySelectorAll(".cover-dots path").forEach((dots, stroke) => {
      dots.setAttribute(
        "d",
        dotted(trails.filter((_, index) => paths[index]?.stroke === stroke).map((points) => points.at(-1))),
      );
    });
    says.textContent = noiseAfter(share).toFixed(2);
    range.setAttribute(
      "aria-valuetext",
      `${noiseAfter(share).toFixed(2)}, ${Math.round(100 * share)} percent of the way from noise to data`,
    );
  };
  const soon = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(draw);
  };
  const stop = (): void => {
    started = undefined;
    cancelAnimationFrame(frame);
    play.textContent = "Play";
  };
  const run = (now: number): void => {
    if (started === undefined) return;
    const share = Math.min(1, (now - started) / duration);
    range.value = String(1 - (still.matches ? Math.floor(share * jumps) / jumps : share));
    draw();
    if (share < 1) frame = requestAnimationFrame(run);
    else stop();
  };

  play.addEventListener("click", () => {
    if (started !== undefined) return stop();
    const left = range.valueAsNumber === 0 ? 1 : range.valueAsNumber;
    range.value = String(left);
    draw();
    started = performance.now() - (1 - left) * duration;
    play.textContent = "Pause";
    frame = requestAnimationFrame(run);
  });
  range.addEventListener("input", () => {
    stop();
    soon();
  });
  figure.querySelector("[data-cover=draw]")?.addEventListener("click", () => {
    seed += 1;
    seedShown.textContent = String(seed);
    view = undefined;
    if (started === undefined) soon();
  });
  new ResizeObserver(() => {
    if (view && view !== inUse()) soon();
  }).observe(figure);
  document.addEventListener("visibilitychange", stop);
  new IntersectionObserver((entries) => {
    const seen = entries.at(-1)?.isIntersecting ?? false;
    if (!seen) stop();
    else if (!view && "requestIdleCallback" in window) requestIdleCallback(prepare);
  }).observe(figure);
};

const figure = document.querySelector<HTMLElement>(".cover-figure");
if (figure) wireCover(figure);
