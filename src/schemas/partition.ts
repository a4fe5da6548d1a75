import { z } from "zod";

const printed = z.string().regex(/^\d+(\.\d+)?$/, 'expected a number as it is printed, in quotes, such as "31.4"');

/** One printed row of the memory that a model's states take on each of several devices. */
export const partitionSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/, "expected a kebab-case id")
    .describe("Name within its file."),
  parameters: z.number().positive().describe("Parameters of the model."),
  devices: z.number().int().positive().describe("Data-parallel devices."),
  "stage-1": printed.describe("GB on each device when the optimizer's states are divided."),
  "stage-2": printed.describe("GB when the gradients are divided too."),
  "stage-3": printed.describe("GB when the weights are divided too."),
  source: z.string().min(1).describe("Citation key."),
  locator: z.string().min(1).describe("Place in the source."),
});
export type Partition = z.infer<typeof partitionSchema>;
