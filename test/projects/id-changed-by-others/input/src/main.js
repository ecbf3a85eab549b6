import { enter } from "./attach";
import { setBarrel } from "./boot-barrel";
import { setHelper } from "./boot-helper";
import { setImport } from "./boot-import";
import { setKey } from "./boot-key";

setBarrel();
setHelper();
setKey({ id: "pk_key" });
void setImport().then(() => enter("u1"));
