import { open } from "@/account/open";
import { pay } from "@/billing/pay";

open({ id: "1" });
pay({ id: "1" });
