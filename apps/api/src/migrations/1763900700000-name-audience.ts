import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * For whom names are. Without this the planner takes one person of a hundred to be visible, and begins the directory by
 * walking through all of them, one after the other.
 */
export class NameAudience1763900700000 implements MigrationInterface {
  name = 'NameAudience1763900700000';

  async up(runner: QueryRunner) {
    await runner.query(
      `create statistics profiles_name_audience on (coalesce(visibility ->> 'name', 'members')) from profiles`,
    );
    await runner.query('analyze profiles');
  }

  async down(runner: QueryRunner) {
    await runner.query('drop statistics profiles_name_audience');
  }
}
