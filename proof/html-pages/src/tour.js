import Rupt from "rupt";
import { currentVisitor, endVisit } from "./visitor.js";

document.querySelector("#tour")?.addEventListener("click", async () => {
  const visitor = currentVisitor();
  if (!visitor) return;
  await Rupt.attach({
    client_id: "museum_tours",
    account: visitor.id,
    email: visitor.email,
    metadata: { tour: "fossils" },
    redirect_urls: {
      logout_url: "https://museum.example/signed-out",
      new_account_url: "https://museum.example/tickets",
    },
    on_current_device_logout: () => {
      endVisit();
      return true;
    },
  });
  document.body.append("The tour begins");
});
