import { Map } from "react-map-gl";
import { useEffect } from "react";
import Rupt from "rupt";

export function MapPage({ clientId, user }: { clientId: string; user: { id: string } }) {
  useEffect(() => {
    Rupt.attach({ client_id: clientId, account: user.id });
  }, [clientId, user.id]);
  return <Map />;
}
