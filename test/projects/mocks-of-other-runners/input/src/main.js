import { checkout } from "./checkout.js";
import { protect } from "./protect.js";

void protect({ id: "u1", email: "u1@app.example" });
void checkout({ id: "u2" });
