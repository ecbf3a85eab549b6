import { attach } from "rupt";
import { Component } from "react";

export class Gate extends Component {
  componentDidMount() {
    attach({
      client_id: "abc",
      account: this.props.account,
      on_current_device_logout: () => this.setState({ gone: true }),
    });
  }

  render() {
    return null;
  }
}
