import { attach } from "rupt";

export const x = 1;
