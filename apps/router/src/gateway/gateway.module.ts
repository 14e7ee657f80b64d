import { Module } from '@nestjs/common';
import { SocketSignIn } from '@samsvar/platform';
import { DeskGateway } from './desk.gateway.js';
import { Desks } from './desks.js';
import { FloorGateway } from './floor.gateway.js';
import { TelephoneGateway } from './telephone.gateway.js';

@Module({ providers: [SocketSignIn, Desks, DeskGateway, FloorGateway, TelephoneGateway] })
export class GatewayModule {}
