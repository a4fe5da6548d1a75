/** What a lab says of itself: its own page, the gallery and its frame are written from this. */
export type About = {
  /** folder, tag name and URL of the lab */
  readonly slug: string;
  readonly title: string;
  /** the question that the lab answers, with its question mark */
  readonly question: string;
  /** minutes that a first visit takes */
  readonly minutes: number;
  /** one paragraph: what the first frame shows, for a reader who hears or prints the page */
  readonly description: string;
  /** what to try, each with what to look for */
  readonly tryThis: readonly string[];
  /** for teachers: what to ask before, what to look for, common surprises */
  readonly teacher: string;
  /** class of the drawing that stands for the lab in the gallery, where it is not the first: one whose points are not on a canvas */
  readonly still?: string;
  /** slug of the chapter where the lab stands */
  readonly chapter: string;
};
