import { anchors } from "./anchors.ts";
import { control } from "./control.ts";
import type { Journey } from "./journey.ts";
import { drawnLab, trainingLab } from "./labs.ts";
import { offlineAfterVisit, wholeBookOffline } from "./offline.ts";
import { read } from "./read.ts";
import { hostileSearch, searchByKeyboard } from "./search.ts";
import { theme } from "./theme.ts";

export const journeys: readonly Journey[] = [
  control,
  read,
  searchByKeyboard,
  hostileSearch,
  theme,
  drawnLab,
  trainingLab,
  anchors,
  offlineAfterVisit,
  wholeBookOffline,
];
