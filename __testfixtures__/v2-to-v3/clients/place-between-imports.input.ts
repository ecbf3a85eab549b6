import Rupt from "rupt";
const x = 1;
import y from "./y";
import "./z.css";

export const a = async (id: string) => { await Rupt.attach({ client_id: "c1", account: id }); console.log(x, y); };
