import instance, { LIMITS, load, own, setCast, setTenant } from "./config";
import { visit as cast } from "./from-cast";
import { visit as fixed } from "./from-fixed";
import { visit as getter } from "./from-getter";
import { visit as fromInstance } from "./from-instance";
import { visit as overridden } from "./from-overridden";
import { visit as fromOwn } from "./from-own";
import { visit as statics } from "./from-statics";
import { limits } from "./limits";

const all = [getter, statics, fixed, overridden, fromOwn, fromInstance, cast, limits];

for (const visit of all) visit("u1");
setTenant("two");
load();
own.configure("late");
instance.id = "late";
setCast("late");
LIMITS.logout = "https://a.example/late";
for (const visit of all) visit("u2");
