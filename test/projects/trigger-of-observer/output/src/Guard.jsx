import { observable } from "mobx";
import { observer } from "mobx-react";
import { Component } from "react";
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

const plan = observable({ limit: 1, name: "team" });

@observer
export class Guard extends Component {
  componentDidMount() {
    rupt.evaluate.access({
      user: "mount",
    });
  }
  render() {
    rupt.evaluate.access({
      user: "render",
    });
    return <p>{plan.name}</p>;
  }
}

class Plain extends Component {
  render() {
    rupt.evaluate.access({
      user: "named",
    });
    return <p>{plan.name}</p>;
  }
}
export const Named = observer(Plain);

// React alone watches nothing.
export class Unwatched extends Component {
  render() {
    rupt.evaluate.access({
      user: "plain",
    });
    return <p>{plan.name}</p>;
  }
}
