import Rupt from "@ruptjs/client";
const x = 1;
import y from "./y";
import "./z.css";

const rupt = new Rupt({ clientId: "c1" });

export const a = async (id: string) => { await rupt.evaluate.access({ user: id }); console.log(x, y); };
