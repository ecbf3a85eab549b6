import { useCallback, useEffect, useRef } from "react";
import { attach, detach } from "rupt";

const CLIENT_ID = "shop";

export function useDevice(user: { id: string } | undefined) {
  const device = useRef<string>();

  useEffect(() => {
    if (!user) return;
    (async () => {
      const response = await attach({ client_id: CLIENT_ID, account: user.id });
      if (response) device.current = response.device_id;
    })();
  }, [user]);

  return useCallback(async () => {
    if (user && device.current) {
      try {
        await detach({ client_id: CLIENT_ID, account: user.id, device: device.current });
      } catch (error) {
        console.warn(error);
      } finally {
        device.current = undefined;
      }
    }
  }, [user]);
}

export function useLoudDevice(user: { id: string }) {
  const device = useRef<string>();

  useEffect(() => {
    (async () => {
      const response = await attach({ client_id: CLIENT_ID, account: user.id });
      if (response) device.current = response.device_id;
    })();
  }, [user]);

  return useCallback(async () => {
    if (device.current) {
      try {
        await detach({ client_id: CLIENT_ID, account: user.id, device: device.current });
      } finally {
        device.current = undefined;
        alert("left");
      }
    }
  }, [user]);
}
