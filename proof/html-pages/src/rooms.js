import { leave } from "#src/leave.js";
import { startTour } from "#src/start-tour.js";

document.querySelector("#tour")?.addEventListener("click", async () => {
  if (await startTour("fossils")) document.body.append("The tour begins");
});
document.querySelector("#leave")?.addEventListener("click", async () => {
  await leave();
  document.body.append("Come back soon");
});
