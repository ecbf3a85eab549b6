"use client";
import Rupt from "rupt";

export const gift = async (id: string) => {
  await Rupt.attach({ client_id: "acme-web", account: id });
};
