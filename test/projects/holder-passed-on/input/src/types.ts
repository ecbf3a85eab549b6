import { services } from "./sdk";

export type Services = typeof services;
