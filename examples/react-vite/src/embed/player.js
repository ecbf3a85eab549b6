// The audio player that partner sites embed. It has a Rupt project of its own.
import Rupt from "rupt";

function stopPlayback() {
  for (const audio of document.querySelectorAll("audio")) audio.pause();
}

export async function mountPlayer(element, listener) {
  const audio = document.createElement("audio");
  audio.controls = true;
  audio.src = element.dataset.source;
  element.append(audio);

  await Rupt.attach({
    client_id: import.meta.env.VITE_RUPT_PLAYER_CLIENT_ID,
    account: listener.id,
    email: listener.email,
    cookie: true,
    tolerance: "lenient",
    redirect_urls: {
      logout_url: "https://slowharbour.example/player/signed-out",
      new_account_url: "https://slowharbour.example/subscribe?from=player",
    },
    on_current_device_logout: stopPlayback,
  });
}

for (const element of document.querySelectorAll("[data-slow-harbour-player]")) {
  void mountPlayer(element, { id: element.dataset.listener, email: element.dataset.email });
}
