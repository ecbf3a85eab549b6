import { z } from "zod";

export const env = z.object({ RUPT_ID: z.string() }).safeParse(process.env);
