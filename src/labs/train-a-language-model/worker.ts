import { serveTraining } from "../kit/training.ts";
import { trainerOf } from "./trainer.ts";

serveTraining(trainerOf);
