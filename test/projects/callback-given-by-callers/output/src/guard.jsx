import { memo, useEffect } from "react";
import { rupt } from "./rupt";

export function Guard({ user, onLeave = () => {}, children }) {
  useEffect(() => {
    rupt.evaluate.access({ user: user.id, on_logout: onLeave });
  }, [user.id, onLeave]);
  return children;
}

export function Plain(props) {
  useEffect(() => {
    rupt.evaluate.access({ user: props.user.id, on_logout: props.onLeave });
  }, [props.user.id]);
  return null;
}

export const Kept = memo(function Kept({ user, onLeave }) {
  useEffect(() => {
    rupt.evaluate.access({ user: user.id, on_logout: onLeave });
  }, [user.id, onLeave]);
  return null;
});

export const Spread = ({ user, onLeave }) => {
  useEffect(() => {
    rupt.evaluate.access({ user: user.id, on_logout: onLeave });
  }, [user.id, onLeave]);
  return null;
};
