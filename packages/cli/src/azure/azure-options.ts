import type { CommonOptions } from '../output.js';

/** Options of every command that talks to Azure. */
export interface AzureOptions extends CommonOptions {
  readonly subscription?: string;
  readonly resourceGroup?: string;
  readonly workspace?: string;
  /** Region of what is made; that of the workspace when absent. */
  readonly location?: string;
  readonly cloud?: 'public' | 'usgovernment' | 'china';
  /** Address of a control plane that stands in for Azure Resource Manager. */
  readonly endpoint?: string;
}

/** Options of the commands that fill in values. */
export interface ValueOptions {
  /** `name=value` */
  readonly set?: readonly string[];
  /** `name=env:VAR` */
  readonly secret?: readonly string[];
}

/** Options of `hubwright deploy`. */
export interface DeployOptions extends AzureOptions, ValueOptions {
  /** Says what would be sent, and sends questions alone. */
  readonly dryRun?: boolean;
  /** The name of a deployment to wait for instead of starting one. */
  readonly resume?: string;
  /** By a deployment of Azure Resource Manager, or by calls of the APIs of a connector's resources; `arm` when absent. */
  readonly route?: 'arm' | 'api';
  /** The mode of the deployment; there is one. */
  readonly mode?: 'incremental';
}

/** Options of `hubwright plan`. */
export interface PlanOptions extends Omit<AzureOptions, 'format'>, ValueOptions {
  /** Formats of `planFormats`, separated by commas, each with an optional `=<file>`. */
  readonly format: string;
}

/** Options of `hubwright connect`. */
export interface ConnectOptions extends AzureOptions, ValueOptions {
  /** Asks for consent in a browser also where nobody seems to be at the terminal. */
  readonly authorize?: boolean;
  /** Where the browser comes back to. */
  readonly redirectUri?: string;
  /** How the connect call is sent; POST when absent. */
  readonly method?: 'POST' | 'PUT';
}

/** Options of `hubwright disconnect`. */
export interface DisconnectOptions extends AzureOptions {
  readonly method?: 'POST' | 'PUT';
  /** Name of the data connector to delete, when a connector is connected several times. */
  readonly connection?: string;
  /** Deletes all connections. */
  readonly all?: boolean;
}

/** Options of `hubwright remove`. */
export interface RemoveOptions extends AzureOptions {
  /** Nobody is asked. */
  readonly yes?: boolean;
  /** Says what would go. */
  readonly dryRun?: boolean;
  /** Takes tables away as well, with their data. */
  readonly tables?: boolean;
}
