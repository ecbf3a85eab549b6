import Rupt from "rupt";
import { currentVisitor, endVisit } from "#src/visitor.js";

/** Not set in the rooms without tours. */
const CLIENT_ID = import.meta.env.VITE_RUPT_TOURS_CLIENT_ID;

/**
 * Checks who takes a tour.
 * @param {string} tour
 * @returns {Promise<boolean>} whether somebody does
 */
export async function startTour(tour) {
  const visitor = currentVisitor();
  if (!visitor) return false;
  if (CLIENT_ID) {
    await Rupt.attach({
      client_id: CLIENT_ID,
      account: visitor.id,
      email: visitor.email,
      metadata: { tour },
      redirect_urls: {
        logout_url: "https://museum.example/signed-out",
        new_account_url: "https://museum.example/tickets",
      },
      limit_config: { overall_device_limit: visitor.ticket === "family" ? 5 : 2 },
      on_current_device_logout: () => {
        endVisit();
        return true;
      },
    });
  }
  return true;
}
