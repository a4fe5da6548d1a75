import { z } from "zod";

/** Words by which readers look for a section and that stand neither in its heading nor in the names of its terms. */
export const foundBySchema = z.record(
  z.string().regex(/^[a-z0-9-]+(#[a-z0-9-]+)?$/, "expected `chapter#heading`"),
  z.string().trim().min(2).max(90),
);
