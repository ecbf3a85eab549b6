import { memo, useEffect } from "react";
import Rupt from "rupt";

export function Guard({ user, onLeave = () => {}, children }) {
  useEffect(() => {
    Rupt.attach({ client_id: "client-1", account: user.id, on_current_device_logout: onLeave });
  }, [user.id, onLeave]);
  return children;
}

export function Plain(props) {
  useEffect(() => {
    Rupt.attach({ client_id: "client-1", account: props.user.id, on_current_device_logout: props.onLeave });
  }, [props.user.id]);
  return null;
}

export const Kept = memo(function Kept({ user, onLeave }) {
  useEffect(() => {
    Rupt.attach({ client_id: "client-1", account: user.id, on_current_device_logout: onLeave });
  }, [user.id, onLeave]);
  return null;
});

export const Spread = ({ user, onLeave }) => {
  useEffect(() => {
    Rupt.attach({ client_id: "client-1", account: user.id, on_current_device_logout: onLeave });
  }, [user.id, onLeave]);
  return null;
};
